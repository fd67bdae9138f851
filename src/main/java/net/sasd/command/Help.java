/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.platform.PlatformService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.IJ;
import net.sasd.image.docs.Documentation;

/** Opens the documentation of the same version in the browser; without a display it only says where it is. */
@Plugin(type = Command.class, headless = true,
	menuPath = "Plugins>Sparse Deconvolution>Sparse Deconvolution Help",
	description = "Opens the documentation of this version in the browser.")
public class Help extends SasdCommand {

	@Parameter
	private PlatformService platformService;

	/** Address of the page to begin with. */
	@Parameter(label = "Help", type = ItemIO.OUTPUT)
	private String help;

	@Override
	void work() throws IOException {
		final Path page = Documentation.write();
		final URL address = page.toUri().toURL();
		if (GraphicsEnvironment.isHeadless()) logService.info("The documentation is " + address);
		else show(page, address);
		help = address.toString();
	}

	private void show(final Path page, final URL address) {
		try {
			platformService.open(address);
		}
		catch (final IOException noBrowser) {
			IJ.showMessage("Sparse Deconvolution Help", "The browser could not be opened; open the file\n" + page +
				"\nin one.");
		}
	}
}
