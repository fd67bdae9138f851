/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import net.sasd.image.cluster.ClusterTask;
import net.sasd.image.cluster.EstimateJson;
import net.sasd.image.cluster.PartFile;
import net.sasd.image.cluster.StackReference;
import net.sasd.image.cluster.StormManifest;

/** The molecules of some frames, found by whoever is handed this. Tells which frames were bad. Immutable. */
final class StormPart implements ClusterTask<TreeMap<Integer, String>> {

	private static final long serialVersionUID = 1;

	private final ArrayList<String> arguments;
	private final StackReference stack;
	private final float saturation;
	private final String estimate;
	private final PartFile part;

	/**
	 * @param arguments of the command line, for {@link ClusterStormCommand#parsed}
	 * @param manifest of the job, which has begun
	 */
	StormPart(final List<String> arguments, final StackReference stack, final StormManifest manifest,
		final PartFile part)
	{
		this.arguments = new ArrayList<>(arguments);
		this.stack = stack;
		this.part = part;
		saturation = manifest.saturation();
		estimate = EstimateJson.write(manifest.estimate()).toString();
	}

	@Override
	public TreeMap<Integer, String> call() throws IOException {
		return ClusterStormCommand.parsed(arguments).find(stack.open(), saturation, EstimateJson.read(estimate), part);
	}
}
