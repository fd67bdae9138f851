/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import net.sasd.image.InputImage;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From which value on pixels are masked: as the image tells (auto), none, or a given one. Immutable. */
final class Saturation {

	private final boolean auto;
	private final float level;

	private Saturation(final boolean auto, final float level) {
		this.auto = auto;
		this.level = level;
	}

	/** @return true if the image is to tell */
	boolean isAuto() {
		return auto;
	}

	/** @return the value that is given, NaN: none */
	float level() {
		return level;
	}

	/** @return the image with this saturation level */
	InputImage applyTo(final InputImage image) {
		return auto ? image : new InputImage(image.metadata(), image.frames(), image.roi(), level, image.notes());
	}

	/** Reads the option. */
	static final class Converter implements ITypeConverter<Saturation> {

		@Override
		public Saturation convert(final String text) {
			if ("auto".equalsIgnoreCase(text)) return new Saturation(true, Float.NaN);
			if ("none".equalsIgnoreCase(text)) return new Saturation(false, Float.NaN);
			try {
				final float level = Float.parseFloat(text);
				if (!Float.isNaN(level)) return new Saturation(false, level);
			}
			catch (final NumberFormatException notANumber) {
				// told below
			}
			throw new TypeConversionException("'" + text + "' is not auto, none or a number such as 4095");
		}
	}
}
