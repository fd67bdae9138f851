/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.sasd.image.AtomicFile;
import net.sasd.image.file.JsonText;
import net.sasd.smlm.storm.FrameMolecules;
import net.sasd.smlm.storm.PsfEstimate;

/**
 * What a super-resolution in parts was asked, has learned and has done, in a file from which the same job goes on after
 * it was killed. The parts themselves say that they are there; the manifest says so too, for whoever looks. Not
 * thread-safe.
 */
public final class StormManifest {

	/** What it is called. */
	private static final String NAME = "manifest.json";
	/** What attempts leave that were killed. */
	private static final String KILLED = ".{part-*,manifest}.*.tmp";

	private final Path folder;
	/** Tells the job from others. */
	private final String job;
	private final List<String> arguments;
	private Float saturation;
	private PsfEstimate estimate;
	private List<FrameRange> ranges = Collections.emptyList();
	private final List<PartFile> parts = new ArrayList<>();
	/** Which parts were there at the beginning. */
	private final BitSet committed = new BitSet();
	private final SortedMap<Integer, String> bad = new TreeMap<>();

	/**
	 * Begins a job, or goes on with what an earlier one has learned.
	 *
	 * @param folder where it is, or will be after {@link #begin}, and the parts
	 * @param job what tells it from others
	 * @param arguments what was asked, for whoever looks
	 * @param skip whether frames may be left out, without which nothing is taken over from a job that had bad ones
	 */
	public StormManifest(final Path folder, final String job, final List<String> arguments, final boolean skip) {
		this.folder = folder.toAbsolutePath().normalize();
		this.job = job;
		this.arguments = new ArrayList<>(arguments);
		JobManifest.recall(this.folder.resolve(NAME), job, earlier -> read(earlier, skip));
	}

	/** Takes what the same job has learned. */
	private void read(final JsonObject earlier, final boolean skip) {
		if (!skip && earlier.getAsJsonArray("badFrames").size() > 0) return;
		final PsfEstimate learned = EstimateJson.read(earlier.getAsJsonObject("estimate"));
		final JsonElement full = earlier.get("saturation");
		final List<FrameRange> cut = new ArrayList<>();
		for (final JsonElement part : earlier.getAsJsonArray("parts"))
			cut.add(new FrameRange(part.getAsJsonObject().get("first").getAsInt(), part.getAsJsonObject().get("last")
				.getAsInt()));
		saturation = full.isJsonNull() ? Float.NaN : full.getAsFloat();
		estimate = learned;
		ranges = cut;
	}

	/**
	 * Writes the present state.
	 *
	 * @param status RUNNING or FAILED
	 * @throws net.sasd.image.WriteFailure if it cannot be written
	 */
	public void write(final String status) {
		final JsonObject json = JobManifest.begin(status, job, arguments);
		json.add("saturation", JsonText.number(saturation));
		json.add("estimate", EstimateJson.write(estimate));
		json.add("badFrames", badFrames());
		final JsonArray array = new JsonArray();
		parts.forEach(part -> array.add(json(part)));
		json.add("parts", array);
		AtomicFile.write(folder.resolve(NAME), JsonText.pretty(json));
	}

	private static JsonObject json(final PartFile part) {
		final JsonObject json = new JsonObject();
		json.addProperty("file", part.name());
		json.addProperty("first", part.range.first);
		json.addProperty("last", part.range.last);
		json.addProperty("committed", part.exists());
		return json;
	}

	private JsonArray badFrames() {
		final JsonArray array = new JsonArray();
		bad.forEach((frame, reason) -> {
			final JsonObject one = new JsonObject();
			one.addProperty("frame", frame);
			one.addProperty("reason", reason);
			array.add(one);
		});
		return array;
	}

	/** @return from which value on a pixel does not count; NaN: every one does, null: that is not known yet */
	public Float saturation() {
		return saturation;
	}

	/** @return what was learned; null: nothing yet */
	public PsfEstimate estimate() {
		return estimate;
	}

	/** @return how the frames are cut; empty: not yet */
	public List<FrameRange> ranges() {
		return ranges;
	}

	/**
	 * Says how the work is done, finds out which parts are there already, and removes those that are of no use.
	 *
	 * @param full from which value on a pixel does not count; NaN: every one does
	 * @param learned what is known of the stack
	 * @param cut the frames, in order
	 * @param skip whether parts in which frames were left out count
	 * @throws IOException if one cannot be read
	 */
	public void begin(final float full, final PsfEstimate learned, final List<FrameRange> cut, final boolean skip)
		throws IOException
	{
		saturation = full;
		estimate = learned;
		ranges = cut;
		// of the same job, with the same knowledge, molecules are the same
		final String identity = UUID.nameUUIDFromBytes((job + full + EstimateJson.write(learned)).getBytes(
			StandardCharsets.UTF_8)).toString();
		final Set<String> names = new HashSet<>();
		for (int k = 0; k < cut.size(); k++) {
			parts.add(new PartFile(folder, k, identity, cut.get(k)));
			final SortedMap<Integer, String> left = parts.get(k).committed();
			if (left == null || !skip && !left.isEmpty()) continue;
			committed.set(k);
			bad.putAll(left);
			names.add(parts.get(k).name());
		}
		sweep(KILLED, Collections.emptySet());
		sweep("part-*.csv", names);
		write("RUNNING");
	}

	/** @return the parts, in order */
	public List<PartFile> parts() {
		return Collections.unmodifiableList(parts);
	}

	/** @return numbers of the parts that were not there at the beginning, in order */
	public int[] missing() {
		return IntStream.range(0, parts.size()).filter(k -> !committed.get(k)).toArray();
	}

	/** @param frames that were left out, from 1, and why */
	public void addBad(final SortedMap<Integer, String> frames) {
		bad.putAll(frames);
	}

	/** @return frames that were left out, from 1, and why */
	public SortedMap<Integer, String> bad() {
		return Collections.unmodifiableSortedMap(bad);
	}

	/**
	 * Reads the frames of all parts, in order.
	 *
	 * @throws IOException if one cannot be read
	 */
	public void read(final Consumer<FrameMolecules> frames) throws IOException {
		for (final PartFile part : parts)
			part.read(frames);
	}

	/** Says that all is done. */
	public void end() throws IOException {
		sweep(KILLED, Collections.emptySet());
		write("DONE");
	}

	/** Removes the parts, and the manifest itself. */
	public void remove() throws IOException {
		sweep(KILLED, Collections.emptySet());
		sweep("part-*.csv", Collections.emptySet());
		Files.deleteIfExists(folder.resolve(NAME));
		Files.deleteIfExists(folder);
	}

	private void sweep(final String pattern, final Set<String> kept) throws IOException {
		if (!Files.isDirectory(folder)) return;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
			for (final Path file : files)
				if (!kept.contains(file.getFileName().toString())) Files.deleteIfExists(file);
		}
	}
}
