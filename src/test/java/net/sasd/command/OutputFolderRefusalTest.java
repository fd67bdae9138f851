/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Cancelable;
import org.scijava.command.Command;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import net.sasd.image.StormPhantom;

/** A folder that cannot be written to is told before any work. */
class OutputFolderRefusalTest {

	@TempDir
	Path folder;

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	static Stream<Arguments> commands() {
		final ImagePlus motifs = new ImagePlus("m", Spots.image().getProcessor().resize(5));
		return Stream.of(Arguments.of(SparseCodingKnownMotifs.class, new Object[] { "image", Spots.image(), "known_motifs",
			motifs }), Arguments.of(DeconvolveTraces.class, new Object[] { "image", Spots.image(), "rate", 1, "motif_size",
				5 }), Arguments.of(DeblurPicture.class, new Object[] { "image", Spots.image(), "kernel_size", 5 }), Arguments
					.of(GeneratePhantom.class, new Object[0]), Arguments.of(RenderMolecules.class, new Object[] { "input",
						Molecules.file().toString() }), Arguments.of(SuperResolution.class, new Object[] { "image", StormPhantom
							.image(8), "rounds", 1 }), Arguments.of(ExploreLambda.class, new Object[] { "image", Spots
						.image() }));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void aFileInThePlaceOfTheFolderStaysAsItIs(final Class<? extends Command> command, final Object[] inputs)
		throws Exception
	{
		final Path file = Files.write(folder.resolve("taken"), new byte[] { 1, 2 });
		assertRefused(command, inputs, file.toString());
		assertArrayEquals(new byte[] { 1, 2 }, Files.readAllBytes(file));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void whatIsNoPathIsRefused(final Class<? extends Command> command, final Object[] inputs) throws Exception {
		assertRefused(command, inputs, "a\u0000b");
	}

	private void assertRefused(final Class<? extends Command> command, final Object[] inputs, final String output)
		throws Exception
	{
		final List<Object> all = new ArrayList<>(Arrays.asList(inputs));
		all.add("output");
		all.add(output);
		final Module module = scijava.run(command, all.toArray());
		for (final ModuleItem<?> item : module.getInfo().outputs())
			assertNull(item.getValue(module), item.getName());
		final String reason = ((Cancelable) module).getCancelReason();
		assertTrue(reason != null && reason.endsWith("."), reason);
		assertFalse(reason.contains("Exception"), reason);
	}
}
