/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.File;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import ij.ImagePlus;

/** What dialogs and macros of plain ImageJ and of Fiji know about the inputs of every command. */
public final class CommandInputs {

	/** The image that a command works on: the current one unless a macro names another. */
	public static final String IMAGE = "image";
	/** Switches of the dialog; a macro may set them to no effect. */
	public static final String ADVANCED = "advanced", PREVIEW = "preview";
	/** All switches of the dialog. */
	public static final List<String> SWITCHES = Collections.unmodifiableList(Arrays.asList(ADVANCED, PREVIEW));

	private static final List<Class<?>> TYPES = Arrays.asList(Boolean.class, Integer.class, Long.class, Double.class,
		String.class, File.class, ImagePlus.class);

	private CommandInputs() {}

	/** @return true if a person or a macro can set values of this type, which is boxed */
	public static boolean isSettable(final Class<?> type) {
		return TYPES.contains(type);
	}
}
