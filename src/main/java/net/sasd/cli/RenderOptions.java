/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.List;

import net.sasd.image.filter.MoleculeFilter;
import net.sasd.smlm.render.RenderingParametersBuilder;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which molecules are drawn, and how. An option that is not given leaves the parameters as they are. */
final class RenderOptions {

	@Mixin
	private final DrawingOptions drawing = new DrawingOptions();

	@Mixin
	private final FilterOptions filters = new FilterOptions();

	@Option(names = "--pixel-size", paramLabel = "NM", order = 11, description =
		"Side of the camera's pixels in nanometres. Default: 100.")
	private Double pixelSize;

	@Option(names = "--field", paramLabel = "[X,Y,]W,H", split = ",", hideParamSyntax = true, order = 13, description =
		"Field of view in nanometres: its upper left corner, or 0,0, and its width and height. Default: what the " +
			"molecules span, in whole pixels of the camera.")
	private List<Double> field;

	@Option(names = "--frames", paramLabel = "FIRST,LAST", split = ",", hideParamSyntax = true, order = 14, description =
		"Only molecules of these frames, which count from 1. Default: all.")
	private List<Integer> frames;

	/** @return all but the field of view, not yet checked */
	RenderingParametersBuilder parameters() {
		final RenderingParametersBuilder builder = drawing.parameters();
		return pixelSize == null ? builder : builder.cameraPixel(pixelSize);
	}

	/** @return left, top, width and height in nm, or null for what the molecules span */
	double[] field() {
		if (field == null) return null;
		if (field.size() != 2 && field.size() != 4) throw new IllegalArgumentException("The field of view is " + field +
			"; give its width and height in nm, for example --field 12800,12800, or x, y, width and height.");
		final boolean corner = field.size() == 4;
		return new double[] { corner ? field.get(0) : 0, corner ? field.get(1) : 0, field.get(field.size() - 2), field.get(
			field.size() - 1) };
	}

	/** @return which molecules count */
	MoleculeFilter filter() {
		final MoleculeFilter.Builder builder = filters.filter();
		if (frames != null) builder.frames(FilterOptions.pair(frames, "frames").get(0), frames.get(1));
		return builder.build();
	}
}
