/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import ij.ImagePlus;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.SamplingRate;
import net.sasd.image.ij.TraceImages;
import net.sasd.trace.Traces;

/** Where in an image the traces are. */
enum TraceSource {

	/** Every row is one. */
	ROWS {

		@Override
		Traces read(final ImagePlus image, final int channel, final ImagePlus labels, final double rate) {
			return TraceImages.rows(image, channel, rate);
		}

		@Override
		int count(final ImagePlus image, final int channel, final ImagePlus labels) {
			return ImagePlusInput.bounds(image, channel).height * super.samples(image, channel);
		}

		@Override
		int samples(final ImagePlus image, final int channel) {
			return ImagePlusInput.bounds(image, channel).width;
		}

		@Override
		double rate(final ImagePlus image) {
			return SamplingRate.ofColumns(image);
		}
	},
	/** Means over the areas of the ROI Manager, or the selection. */
	ROIS {

		@Override
		Traces read(final ImagePlus image, final int channel, final ImagePlus labels, final double rate) {
			return TraceImages.means(image, channel, TraceImages.regions(image), rate);
		}

		@Override
		int count(final ImagePlus image, final int channel, final ImagePlus labels) {
			return TraceImages.regions(image).size();
		}
	},
	/** Means over the regions of a label image. */
	LABELS {

		@Override
		Traces read(final ImagePlus image, final int channel, final ImagePlus labels, final double rate) {
			return TraceImages.labels(image, channel, labels, rate);
		}

		@Override
		int count(final ImagePlus image, final int channel, final ImagePlus labels) {
			return TraceImages.countLabels(image, labels);
		}
	};

	/**
	 * Reads the traces.
	 *
	 * @param rate samples per second
	 * @throws IllegalArgumentException if there are no such traces
	 */
	abstract Traces read(ImagePlus image, int channel, ImagePlus labels, double rate);

	/** @return number of traces */
	abstract int count(ImagePlus image, int channel, ImagePlus labels);

	/** @return samples per trace */
	int samples(final ImagePlus image, final int channel) {
		return image.getNSlices() * image.getNFrames();
	}

	/**
	 * Samples per second.
	 *
	 * @throws IllegalArgumentException if the image does not tell
	 */
	double rate(final ImagePlus image) {
		return SamplingRate.ofFrames(image);
	}
}
