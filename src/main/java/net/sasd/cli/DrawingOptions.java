/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.Locale;

import net.sasd.smlm.render.RenderingKind;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.render.RenderingParametersBuilder;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How molecules are drawn. An option that is not given leaves the parameters as they are. */
final class DrawingOptions {

	@Option(names = "--kind", paramLabel = "NAME", order = 10, converter = KindConverter.class, description =
		"gaussian: each molecule as wide as its uncertainty; histogram: molecules per pixel; shifted-histogram: the " +
			"average of shifted histograms. Default: gaussian.")
	private RenderingKind kind;

	@Option(names = "--magnification", paramLabel = "X", order = 12, description =
		"How many pixels of the image the camera's are wide, any number above 0. Default: 10.")
	private Double magnification;

	@Option(names = "--sigma", paramLabel = "NM", order = 18, description =
		"Width of all molecules drawn as gaussian, one standard deviation in nanometres. Default: each one's " +
			"uncertainty, and 20 where that is not known.")
	private Double sigma;

	@Option(names = "--shifts", paramLabel = "N", order = 19, description =
		"Shifts of a shifted-histogram in x and in y, 1 to 100. Default: 2.")
	private Integer shifts;

	@Option(names = "--weighted", order = 20, description =
		"Count photons instead of molecules.")
	private boolean weighted;

	/** @return all but the pixel size and the field of view, not yet checked */
	RenderingParametersBuilder parameters() {
		final RenderingParametersBuilder builder = RenderingParameters.builder().byIntensity(weighted);
		if (kind != null) builder.kind(kind);
		if (magnification != null) builder.magnification(magnification);
		if (sigma != null) builder.fixedUncertainty(sigma);
		if (shifts != null) builder.shifts(shifts);
		return builder;
	}

	/** Words are joined by a hyphen or, as in macros, by an underscore. */
	static final class KindConverter implements ITypeConverter<RenderingKind> {

		@Override
		public RenderingKind convert(final String text) {
			try {
				return RenderingKind.valueOf(text.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
			}
			catch (final IllegalArgumentException unknown) {
				throw new TypeConversionException("'" + text + "' is not gaussian, histogram or shifted-histogram");
			}
		}
	}
}
