/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;

import net.sasd.image.InputImage;
import net.sasd.image.ij.ImageFiles;

import picocli.CommandLine.Option;

/** Which pixels go in. */
final class InputOptions {

	@Option(names = "--input", required = true, paramLabel = "FILE", order = 1, description =
		"The image: whatever ImageJ opens, such as TIFF (stacks and hyperstacks too) or PNG; 8, 16 or 32 bit. " +
			"Slices and time points are frames that share the motifs. An image of one row is a signal in time. " +
			"The file is never changed.")
	Path file;

	@Option(names = "--channel", paramLabel = "N", defaultValue = "1", order = 40,
		description = "Channel of a multi-channel image, from 1. Default: 1.")
	Integer channel;

	@Option(names = "--saturation", paramLabel = "auto|none|VALUE", defaultValue = "auto", order = 41,
		converter = Saturation.Converter.class, description =
			"Pixels of at least this value, in the image's units, are masked; auto masks the brightest value of " +
				"an 8- or 16-bit image whose detector was full there. Default: auto.")
	Saturation saturation;

	/** @throws IllegalArgumentException with one sentence if there is no such image */
	InputImage open() {
		return saturation.applyTo(ImageFiles.open(file, channel));
	}
}
