/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.ConvolutionModel;
import net.sasd.parallel.Workers;

/** The frames of a lane in the memory of a process that works on it. Thread-safe. */
final class LaneModel {

	final ConvolutionModel model;
	final LongAdder ffts = new LongAdder();

	/** Reads the frames. */
	LaneModel(final LaneSource source, final LaneSettings settings) {
		model = new ConvolutionModel(source.read(), settings.grid(), settings.bias, ffts, Workers.serial());
	}
}
