/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.TreeMap;

import net.sasd.image.cluster.ClusterListener;
import net.sasd.image.cluster.StormManifest;
import net.sasd.smlm.storm.StormListener;

/** Shows how many frames are done, and keeps the manifest up to date, every ten seconds. */
final class PartProgress implements ClusterListener<TreeMap<Integer, String>> {

	private static final long INTERVAL = 10_000_000_000L;

	private final StormManifest manifest;
	private final StormListener progress;
	private final PrintWriter err;
	private final int[] parts;
	private final int all;
	private int frames;
	private long written = System.nanoTime();

	/** Takes a manifest of which some parts are missing. */
	PartProgress(final StormManifest manifest, final StormListener progress, final PrintWriter err) {
		this.manifest = manifest;
		this.progress = progress;
		this.err = err;
		parts = manifest.missing();
		all = manifest.parts().stream().mapToInt(part -> part.range.count()).sum();
		frames = all - Arrays.stream(parts).map(this::frames).sum();
		progress.localized(frames, all);
	}

	@Override
	public void done(final int task, final TreeMap<Integer, String> bad) {
		manifest.addBad(bad);
		frames += frames(parts[task]);
		progress.localized(frames, all);
		if (System.nanoTime() - written < INTERVAL) return;
		manifest.write("RUNNING");
		written = System.nanoTime();
	}

	private int frames(final int part) {
		return manifest.parts().get(part).range.count();
	}

	@Override
	public void failed(final int task, final String reason) {
		err.println("Warning: an attempt at part " + parts[task] + " failed: " + reason);
	}
}
