/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.Arrays;
import java.util.Locale;

/**
 * What an image is called and measured in. Its frames are the planes of one channel,
 * z fastest: frame t · slices + z. Immutable.
 */
public final class ImageMetadata {

	/** What results are named after: the title without the extension of an image file. */
	public final String name;
	/** Number of slices along z ≥ 1, and of time points ≥ 1. */
	public final int slices, times;
	/** Size of a pixel in {@link #unit}s. */
	public final double pixelWidth, pixelHeight, pixelDepth;
	/** Place of the coordinate origin, in pixels. */
	public final double originX, originY, originZ;
	/** Unit of length, such as "pixel" or "µm". */
	public final String unit;
	/** Unit of the intensities, such as "Gray Value". */
	public final String valueUnit;
	/** Time between time points in {@link #timeUnit}s; 0 if unknown. */
	public final double frameInterval;
	/** Unit of time, such as "sec". */
	public final String timeUnit;
	private final String[] labels;

	private ImageMetadata(final Builder b) {
		name = b.name;
		slices = b.slices;
		times = b.times;
		pixelWidth = b.pixelSize[0];
		pixelHeight = b.pixelSize[1];
		pixelDepth = b.pixelSize[2];
		originX = b.origin[0];
		originY = b.origin[1];
		originZ = b.origin[2];
		unit = b.unit;
		valueUnit = b.valueUnit;
		frameInterval = b.frameInterval;
		timeUnit = b.timeUnit;
		// a builder that goes on must not change what it has built
		labels = b.labels.clone();
	}

	/**
	 * Starts a description.
	 *
	 * @param title the image's title; the extension of an image file is dropped
	 * @param slices number of slices along z ≥ 1
	 * @param times number of time points ≥ 1
	 * @return a builder of uncalibrated metadata without labels
	 */
	public static Builder builder(final String title, final int slices, final int times) {
		return new Builder(withoutExtension(title), slices, times);
	}

	/** @return metadata of an uncalibrated image whose frames are time points */
	public static ImageMetadata plain(final String title, final int frames) {
		return builder(title, 1, frames).build();
	}

	/** @return number of frames, slices · times */
	public int frames() {
		return slices * times;
	}

	/** @return the label of a frame's slice, or null if it has none */
	public String label(final int frame) {
		return labels[frame];
	}

	private static String withoutExtension(final String title) {
		final String lower = title.toLowerCase(Locale.ROOT);
		for (final String extension : Arrays.asList(".ome.tif", ".ome.tiff", ".tif", ".tiff", ".png", ".jpg", ".jpeg",
			".gif", ".bmp", ".pgm", ".fits", ".fit", ".dcm", ".zip", ".txt", ".csv"))
			if (lower.endsWith(extension) && lower.length() > extension.length())
				return title.substring(0, title.length() - extension.length());
		return title;
	}

	/** Collects metadata; not thread-safe. */
	public static final class Builder {

		private final String name;
		private final int slices, times;
		private final double[] pixelSize = { 1, 1, 1 };
		private final double[] origin = { 0, 0, 0 };
		private String unit = "pixel";
		private String valueUnit = "Gray Value";
		private double frameInterval = 0;
		private String timeUnit = "sec";
		private final String[] labels;

		private Builder(final String name, final int slices, final int times) {
			if (slices < 1 || times < 1) throw new IllegalArgumentException("The image has " + slices + " slices and " +
				times + " time points; both must be at least 1.");
			this.name = name;
			this.slices = slices;
			this.times = times;
			labels = new String[slices * times];
		}

		/** Sets the size of a pixel in a unit of length. */
		public Builder pixelSize(final double width, final double height, final double depth, final String lengthUnit) {
			pixelSize[0] = width;
			pixelSize[1] = height;
			pixelSize[2] = depth;
			unit = lengthUnit;
			return this;
		}

		/** Sets the place of the coordinate origin, in pixels. */
		public Builder origin(final double x, final double y, final double z) {
			origin[0] = x;
			origin[1] = y;
			origin[2] = z;
			return this;
		}

		/** Sets the time between time points. */
		public Builder frameInterval(final double interval, final String intervalUnit) {
			frameInterval = interval;
			timeUnit = intervalUnit;
			return this;
		}

		/** Sets the unit of the intensities. */
		public Builder valueUnit(final String value) {
			valueUnit = value;
			return this;
		}

		/** Labels one frame. */
		public Builder label(final int frame, final String label) {
			labels[frame] = label;
			return this;
		}

		/** @return the metadata */
		public ImageMetadata build() {
			return new ImageMetadata(this);
		}
	}
}
