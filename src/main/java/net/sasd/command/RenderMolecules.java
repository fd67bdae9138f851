/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.nio.file.Path;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.image.MoleculeRendering;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.RenderedFiles;
import net.sasd.image.filter.MoleculeFilter;
import net.sasd.image.ij.MoleculeRegion;
import net.sasd.image.ij.MoleculeTable;
import net.sasd.image.ij.RenderedImage;
import net.sasd.image.ij.ResultFiles;
import net.sasd.smlm.render.RenderingKind;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.render.RenderingParametersBuilder;

/** Draws a table of molecules, found by any program, as an image of high resolution. */
@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Sparse Deconvolution>Render Molecules...",
	description = "Draws a table of localized molecules as an image of high resolution, and filters it.")
public class RenderMolecules extends SasdCommand implements Initializable {

	@Parameter(label = "Table (file or title; empty: Results)", style = "open", required = false, persist = false,
		callback = "changed", description = "A CSV file with columns frame, x [nm] and y [nm], and intensity, background " +
			"and uncertainty if they are known, as ThunderSTORM writes it; or an open table.")
	private String input = "";

	@Parameter(label = "Each molecule is", choices = { "gaussian", "histogram", "shifted_histogram" }, persist = false,
		callback = "changed", description = "gaussian: as wide as its uncertainty. histogram: one pixel. " +
			"shifted_histogram: the average of shifted histograms.")
	private String kind = "gaussian";

	@Parameter(label = "Pixel size of the camera (nm)", min = "0", stepSize = "1", persist = false, callback = "changed",
		description = "Side of the pixels of the images in which the molecules were found.")
	private double pixel_size = 100;

	@Parameter(label = "Magnification", min = "0", stepSize = "1", persist = false, callback = "changed",
		description = "How many pixels of the new image the camera's are wide, any number above 0.")
	private double magnification = 10;

	@Parameter(label = "Filter (formula, optional)", required = false, persist = false, callback = "changed",
		description = "Only molecules for which it is true, such as intensity > 500 & uncertainty < 25. It may have " +
			"frame, x, y, intensity, background, uncertainty; + - * / % ^; < <= > >= == !=; & | !; abs, sqrt, log, exp, " +
			"sin, cos, min, max, pow.")
	private String filter = "";

	@Parameter(label = "Intensity (photons: least,most; optional)", required = false, persist = false,
		callback = "changed", description = "Only molecules with so many photons, such as 500,Infinity.")
	private String intensity = "";

	@Parameter(label = "Uncertainty (nm: least,most; optional)", required = false, persist = false, callback = "changed",
		description = "Only molecules whose places are so uncertain, such as 0,25.")
	private String uncertainty = "";

	@Parameter(label = "Frames (first,last; optional)", required = false, persist = false, callback = "changed",
		description = "Only molecules of these frames, which count from 1.")
	private String frames = "";

	@Parameter(label = "Selection on image (optional)", required = false, autoFill = false, persist = false,
		callback = "changed", description = "Only molecules in the area that is selected on this image, which is a " +
			"rendered one, or the stack with its pixel size in nm or um.")
	private ImagePlus region_on;

	@Parameter(label = "Show the table of these molecules", persist = false,
		description = "Which takes 56 bytes of memory for each.")
	private boolean with_table = true;

	@Parameter(label = "Save everything in folder (optional)", style = "directory", required = false, persist = false,
		description = "Writes NAME-rendered.tif, a PNG file of it, and NAME-filtered.csv into this folder; those of an " +
			"earlier run are replaced.")
	private String output = "";

	@Parameter(label = "Field of view (nm: width,height, or x,y,width,height, or auto)", style = "advanced",
		persist = false, callback = "changed", description = "auto: what the molecules span, in whole pixels of the " +
			"camera.")
	private String field = "auto";

	@Parameter(label = "Width of gaussian molecules (nm, or auto)", style = "advanced", persist = false,
		callback = "changed", description = "One standard deviation of all. auto: each one's uncertainty, and 20 " +
			"where that is not known.")
	private String sigma = "auto";

	@Parameter(label = "Shifts of histograms", style = "advanced", min = "1", max = "100", stepSize = "1",
		persist = false, callback = "changed", description = "In x and in y, for shifted_histogram.")
	private int shifts = 2;

	@Parameter(label = "Count photons instead of molecules", style = "advanced", persist = false, callback = "changed",
		description = "A molecule whose photons are not known does not count then.")
	private boolean weighted = false;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "Rendered", type = ItemIO.OUTPUT)
	private ImagePlus rendered;

	@Parameter(label = "Molecules", type = ItemIO.OUTPUT)
	private ResultsTable molecules_table;

	@Parameter(label = "Status", type = ItemIO.OUTPUT)
	private String status;

	/** Number of molecules that are drawn. */
	@Parameter(label = "Drawn", type = ItemIO.OUTPUT)
	private Long drawn;

	@Override
	public void initialize() {
		changed();
	}

	@Override
	String citation() {
		return "Betzig et al., Imaging Intracellular Fluorescent Proteins at Nanometer Resolution, Science 2006";
	}

	@Override
	void clear() {
		drawn = null;
	}

	@Override
	String check() {
		final MoleculeInput from = MoleculeInput.of(input);
		filter();
		final double[] seen = field();
		// without a field of view, how large the image gets is not known before the table is read
		final RenderingParameters parameters = seen == null ? parameters().field(1e-3, 1e-3).build() : parameters().field(
			seen[0], seen[1], seen[2], seen[3]).build();
		return from.name + ": " + (seen == null ? "" : parameters.width() + " x " + parameters.height() + " ") +
			"pixels of " + (float) parameters.pixel() + " nm";
	}

	private double[] field() {
		final double[] numbers = TextValue.numbers(field, "field of view in nm (field)", "12800,12800", 2, 4);
		return numbers == null || numbers.length == 4 ? numbers : new double[] { 0, 0, numbers[0], numbers[1] };
	}

	private RenderingParametersBuilder parameters() {
		final RenderingParametersBuilder builder = RenderingParameters.builder().kind(Choice.of(RenderingKind.class,
			"kind of image (kind)", kind)).cameraPixel(pixel_size).magnification(magnification).shifts(shifts).byIntensity(
				weighted);
		return TextValue.isAuto(sigma) ? builder : builder.fixedUncertainty(TextValue.number(sigma,
			"width of gaussian molecules in nm (sigma)", "20"));
	}

	private MoleculeFilter filter() {
		final MoleculeFilter.Builder builder = FilterText.of(intensity, uncertainty, filter);
		final double[] times = TextValue.numbers(frames, "range of frames (frames)", "1,500", 2);
		if (times != null) builder.frames((int) Math.ceil(times[0]), (int) Math.floor(times[1]));
		if (region_on != null) builder.region(MoleculeRegion.of(region_on));
		return builder.build();
	}

	@Override
	void work() throws IOException {
		statusService.showStatus(check());
		final MoleculeInput from = MoleculeInput.of(input);
		final MoleculeTable table = new MoleculeTable();
		final MoleculeRendering drawing;
		try (EscapeWatch watch = new EscapeWatch(token)) {
			drawing = TextValue.isEmpty(output) ? draw(from, table) : save(from, table);
		}
		logService.info(drawing.summary(from.name));
		if (token.isCancelled()) logService.warn("The run was stopped; only the molecules so far are drawn.");
		rendered = RenderedImage.of(drawing, from.name + "-rendered");
		if (with_table) molecules_table = table.table();
		status = token.isCancelled() ? "CANCELLED" : "DONE";
		drawn = drawing.kept();
	}

	private MoleculeRendering draw(final MoleculeInput from, final MoleculeTable table) throws IOException {
		final MoleculeRendering drawing = new MoleculeRendering(from.source, filter(), parameters(), field(), token);
		drawing.draw(with_table ? table : molecule -> {});
		return drawing;
	}

	private MoleculeRendering save(final MoleculeInput from, final MoleculeTable table) throws IOException {
		try (OutputFolder folder = new OutputFolder(TextValue.folder(output))) {
			final MoleculeRendering drawing = new MoleculeRendering(from.source, filter(), parameters(), field(), token);
			final String name = ResultFiles.fileName(from.name);
			final Path image = folder.staging().resolve(name + "-rendered.tif");
			RenderedFiles.draw(drawing, folder.staging().resolve(name + "-filtered.csv"), with_table ? table
				: molecule -> {});
			RenderedFiles.write(drawing, image);
			folder.publish(image.getFileName().toString());
			return drawing;
		}
	}
}
