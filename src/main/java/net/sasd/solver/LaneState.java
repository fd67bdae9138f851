/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;
import java.util.Arrays;

import net.sasd.parallel.Workers;

/**
 * Where a descent stands with the frames of one lane, in a process that may not be the one of the motifs. What
 * travels are the maps, as lists of activations where they are sparse; the frames are read anew. Immutable but for
 * what it remembers of them, and thread-safe.
 */
public final class LaneState implements Serializable {

	private static final long serialVersionUID = 1;

	private final LaneSource source;
	private final LaneSettings settings;
	/** Null: maps of zeros. */
	private final FrameMaps[] frames;
	private transient volatile LaneModel model;

	/** The start: maps of zeros. */
	LaneState(final LaneSource source, final LaneSettings settings) {
		this(source, settings, null, null);
	}

	private LaneState(final LaneSource source, final LaneSettings settings, final FrameMaps[] frames,
		final LaneModel model)
	{
		this.source = source;
		this.settings = settings;
		this.frames = frames;
		this.model = model;
	}

	/** Works on the maps as they are, of which a pass that only asks changes nothing that counts. */
	<R extends Serializable> LaneReply<R> ask(final FramePass<R> pass) {
		return run(pass, maps(false), false);
	}

	/** Works on copies of the maps, which are those of the next state. */
	<R extends Serializable> LaneReply<R> change(final FramePass<R> pass) {
		return run(pass, maps(true), true);
	}

	private <R extends Serializable> LaneReply<R> run(final FramePass<R> pass, final FrameMaps[] maps,
		final boolean changed)
	{
		final LaneModel here = model();
		final long before = here.ffts.sum();
		final FrameLane lane = new FrameLane(here.model, maps, 0, maps.length, settings.newMapStep(here.model), 0, FrameMaps
			.newSpectra(here.model, settings.motifs), here.model.newWorkspace(Workers.serial()));
		final R answer = pass.on(lane);
		final LaneState next = changed ? new LaneState(source, settings, maps, here) : null;
		return new LaneReply<>(answer, here.ffts.sum() - before, next);
	}

	private FrameMaps[] maps(final boolean own) {
		final LaneModel here = model();
		final FrameMaps[] maps = new FrameMaps[here.model.frames()];
		Arrays.setAll(maps, t -> frames == null ? settings.newMaps(here.model) : own || !frames[t].hasSpectra() ? frames[t]
			.copy(here.model) : frames[t]);
		return maps;
	}

	private LaneModel model() {
		if (model == null) model = new LaneModel(source, settings);
		return model;
	}
}
