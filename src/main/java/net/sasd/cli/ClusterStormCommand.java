/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.TolerantFrames;
import net.sasd.image.Version;
import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterProvider;
import net.sasd.image.cluster.FrameRange;
import net.sasd.image.cluster.PartFile;
import net.sasd.image.cluster.StackLanes;
import net.sasd.image.cluster.StackReference;
import net.sasd.image.cluster.StormManifest;
import net.sasd.image.file.StackPath;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.ij.StackFiles;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.storm.PsfEstimate;
import net.sasd.smlm.storm.StormListener;
import net.sasd.smlm.storm.StormParameters;
import net.sasd.smlm.storm.StormRun;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code sasd-spark storm}: what {@code sasd storm} does, but that the molecules are found on a cluster. This process
 * learns the point spread function, hands out ranges of frames, and draws from the parts what was found.
 */
@Command(name = "storm", description = {
	"Super-resolution of blinking molecules (STORM, PALM, PAINT), as sasd storm: the frames are worked on by all " +
		"processors, which read them by themselves.",
	"", "Example: sasd-spark storm --input stack.tif --pixel-size 100 --output found" },
	customSynopsis = "sasd-spark storm --input STACK.tif --output DIR [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "",
		"NAME-parts in the output folder gets the molecules in parts and manifest.json, from which the same command goes " +
			"on after it was stopped or killed. Every process must see the stack and the output folder under the same name." })
final class ClusterStormCommand extends StormCommand {

	@Mixin
	private final ClusterOptions clusters = new ClusterOptions();

	@Mixin
	private final PartOptions parting = new PartOptions();

	private final Supplier<ClusterProvider> provider;
	private Cluster cluster;
	private StackFiles files;
	private StackReference stack;
	private TolerantFrames frames;
	private StormManifest manifest;
	private float saturation;
	private boolean stopped;

	/** @param provider asked only when there is work */
	ClusterStormCommand(final Supplier<ClusterProvider> provider) {
		this.provider = provider;
	}

	/** @return the command that another process was given, see {@link StormPart} */
	static ClusterStormCommand parsed(final List<String> arguments) {
		final ClusterStormCommand command = new ClusterStormCommand(null);
		Main.understanding(new CommandLine(command)).parseArgs(arguments.toArray(new String[0]));
		return command;
	}

	@Override
	public Integer call() throws IOException {
		parting.check();
		try {
			final int status = super.call();
			if (status == ExitStatus.SUCCESS && preview == null) {
				if (parting.remove) manifest.remove();
				else manifest.end();
			}
			return status;
		}
		catch (final IOException failure) {
			if (!stopped) throw failure;
			spec.commandLine().getErr().println("Stopped; the same command goes on from the parts that are done.");
			return ExitStatus.CANCELLED;
		}
		finally {
			if (cluster != null) cluster.close();
		}
	}

	@Override
	StormInput open() throws IOException {
		files = StackPath.open(input, channel, null);
		stack = new StackReference(input, channel, files);
		final List<List<String>> asked = asked();
		final String job = Stream.concat(Stream.of(Version.get(), files.fingerprint()), asked.stream().map(String::valueOf)
			.sorted()).collect(Collectors.joining("\n"));
		final String name = ResultFiles.fileName(files.open(Float.NaN, all -> all).name);
		manifest = new StormManifest(output.resolve(name + "-parts"), UUID.nameUUIDFromBytes(job.getBytes(
			StandardCharsets.UTF_8)).toString(), flat(asked), parting.skip);
		cluster = provider.get().open(clusters.master, "sasd storm " + name);
		saturation = manifest.saturation() != null ? manifest.saturation() : StackLanes.saturation(cluster,
			stack, files);
		return files.open(saturation, all -> frames = new TolerantFrames(all));
	}

	/** The options that molecules depend on. */
	private List<List<String>> asked() {
		final CommandSpec molecules = spec.mixins().get("options");
		return Arguments.of(spec.commandLine().getParseResult(), option -> molecules.optionsMap().containsKey(option
			.longestName()) || option.longestName().matches("--input|--channel"));
	}

	private static List<String> flat(final List<List<String>> options) {
		return options.stream().flatMap(List::stream).collect(Collectors.toList());
	}

	@Override
	void prepare(final StormJob job, final StormListener progress, final CancelToken cancel) throws IOException {
		// the file of one that is given may have changed
		if (manifest.estimate() != null && job.parameters.psf == null) job.take(manifest.estimate());
		else {
			job.learn();
			parting.require(frames.bad());
			stopIf(cancel);
		}
		if (preview != null) return;
		manifest.begin(saturation, job.estimate(), ranges(job.parameters), parting.skip);
		try {
			find(progress);
		}
		catch (final IOException failure) {
			stopIf(cancel);
			throw failure;
		}
		final List<String> remarks = new ArrayList<>();
		manifest.bad().forEach((frame, reason) -> remarks.add("Frame " + frame + " is left out: " + reason));
		job.findBy((estimate, listener, sink) -> manifest.read(sink), remarks);
	}

	private void stopIf(final CancelToken cancel) throws IOException {
		stopped = cancel.isCancelled();
		if (stopped) throw new InterruptedIOException("stopped");
	}

	private List<FrameRange> ranges(final StormParameters parameters) {
		final List<FrameRange> known = manifest.ranges();
		if (!known.isEmpty() && !parting.differs(known.size())) return known;
		final FrameRange all = new FrameRange(parameters.firstFrame, parameters.lastOf(files.count()));
		return all.cut(parting.count(all.parts(files.pixels(), cluster.parallelism())));
	}

	/** Has the parts made that are not there yet. */
	private void find(final StormListener progress) throws IOException {
		final List<StormPart> tasks = new ArrayList<>();
		final List<String> arguments = flat(asked());
		arguments.add("--output=" + output.toAbsolutePath());
		if (parting.skip) arguments.add("--skip-bad-frames");
		for (final int part : manifest.missing())
			tasks.add(new StormPart(arguments, stack, manifest, manifest.parts().get(part)));
		cluster.call(tasks, new PartProgress(manifest, progress, spec.commandLine().getErr()));
		if (parting.skip) return;
		if (!manifest.bad().isEmpty()) manifest.write("FAILED");
		parting.require(manifest.bad());
	}

	/**
	 * Finds the molecules of one part, in a process that was handed it.
	 *
	 * @return frames that could not be read, from 1, and why; if there are any and they must not be left out, the part is
	 *         not written
	 */
	TreeMap<Integer, String> find(final StackFiles opened, final float full, final PsfEstimate estimate,
		final PartFile part)
	{
		final StormInput frame = opened.open(full, all -> frames = new TolerantFrames(all));
		final StormRun run = new StormRun(frame.stack, super.options.parameters(super.options.pixelSize(frame)), Workers
			.serial(), new CancelToken());
		part.write(sink -> {
			run.localize(part.range.first, part.range.last, estimate, StormListener.NONE, found -> {
				if (!frames.bad().containsKey(found.frame)) sink.accept(found);
			});
			return frames.bad().isEmpty() || parting.skip ? frames.bad() : null;
		});
		return new TreeMap<>(frames.bad());
	}
}
