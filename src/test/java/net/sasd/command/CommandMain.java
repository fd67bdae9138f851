/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

import org.scijava.Cancelable;
import org.scijava.command.Command;
import org.scijava.module.Module;

import net.sasd.image.ij.ImageFiles;

/** Runs one command in a Java virtual machine of its own. */
public final class CommandMain {

	private CommandMain() {}

	/** Takes the command's class and its inputs, key=value; an image is named by its file. */
	public static void main(final String[] args) throws Exception {
		System.setProperty("java.awt.headless", "true");
		final List<Object> inputs = new ArrayList<>();
		for (int i = 1; i < args.length; i++) {
			final String[] input = args[i].split("=", 2);
			inputs.add(input[0]);
			inputs.add(input[0].equals("image") ? ImageFiles.read(Paths.get(input[1])) : input[1]);
		}
		try (HeadlessSciJava scijava = new HeadlessSciJava()) {
			final Module module = scijava.run(Class.forName("net.sasd.command." + args[0]).asSubclass(Command.class), inputs
				.toArray());
			System.out.println(module.getOutputs());
			System.exit(((Cancelable) module).isCanceled() ? 2 : 0);
		}
	}
}
