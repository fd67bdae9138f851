/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import net.sasd.image.ij.SaturationScan;
import net.sasd.image.ij.StackFiles;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.PixelSurvey;
import net.sasd.parallel.Chunks;
import net.sasd.solver.JointDeconvolution;
import net.sasd.solver.LaneSource;

/** The frames of a stack for joint learning, looked through once by a cluster to know their range. Immutable. */
public final class StackLanes {

	/** A sentence for each thing about the frames that a user should know. */
	public final List<String> warnings;
	/** What the frames are divided by, in their units. */
	public final double scale;
	private final StackReference stack;
	private final float saturation;
	private final boolean complete;
	private final int count;

	/**
	 * Has all frames looked through.
	 *
	 * @param saturation pixels of at least this value do not count; NaN: none
	 * @throws IllegalArgumentException if a frame cannot be read, or there is nothing in them to find
	 */
	public StackLanes(final Cluster cluster, final StackReference stack, final StackFiles files, final float saturation,
		final Normalization normalization) throws IOException
	{
		this.stack = stack;
		this.saturation = saturation;
		count = files.count();
		final List<SurveyTask> tasks = new ArrayList<>();
		for (final FrameRange range : ranges(cluster, files))
			tasks.add(new SurveyTask(stack, saturation, range));
		final PixelSurvey survey = new PixelSurvey(saturation);
		cluster.call(tasks, (task, part) -> survey.add(part));
		scale = survey.scale(normalization);
		complete = survey.isComplete();
		warnings = survey.warnings();
	}

	/** @return the value of a full detector if it was full in a frame, otherwise NaN */
	public static float saturation(final Cluster cluster, final StackReference stack, final StackFiles files)
		throws IOException
	{
		if (!files.canSaturate()) return Float.NaN;
		final List<SaturationTask> tasks = new ArrayList<>();
		for (final FrameRange range : ranges(cluster, files))
			tasks.add(new SaturationTask(stack, range));
		final SaturationScan whole = new SaturationScan();
		cluster.call(tasks, (task, scan) -> whole.add(scan));
		return files.saturation(whole);
	}

	private static List<FrameRange> ranges(final Cluster cluster, final StackFiles files) {
		final FrameRange all = new FrameRange(1, files.count());
		return all.cut(all.parts(files.pixels(), cluster.parallelism()));
	}

	/** @return where the frames of each lane are */
	public List<LaneSource> sources() {
		final Chunks lanes = JointDeconvolution.lanes(count);
		final List<LaneSource> sources = new ArrayList<>();
		for (int lane = 0; lane < lanes.count(); lane++)
			sources.add(new StackLane(stack, saturation, scale, complete, lanes.from(lane), lanes.to(lane)));
		return sources;
	}

	/** @return the frames that a start is chosen from */
	public Observation sample() {
		return new StackLane(stack, saturation, scale, complete, 0, Math.min(count, JointDeconvolution.SAMPLE)).read();
	}
}
