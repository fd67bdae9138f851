/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.util.StringSorter;
import net.sasd.image.ij.StackFiles;

/** Where a stack is: a file, a folder, or a folder and a pattern such as {@code frames/*.tif}. Stateless. */
public final class StackPath {

	private StackPath() {}

	/** @return true if there is no such file: the stack is made of those of a folder */
	public static boolean isSeries(final Path what) {
		return Files.isDirectory(what) || !Files.exists(what) && what.getFileName() != null && what.getFileName().toString()
			.matches(".*[*?\\[{].*");
	}

	/**
	 * Looks for the files. In a folder their order is that of the names, in which numbers count as numbers; subfolders do
	 * not count.
	 *
	 * @param channel from 1
	 * @param starts what {@link StackFiles#starts} of another process gave; null: to be found out
	 * @throws IllegalArgumentException if there is no image, or the first cannot be used
	 */
	public static StackFiles open(final Path what, final int channel, final int[] starts) {
		final Path absolute = what.toAbsolutePath().normalize(), name = absolute.getFileName();
		if (!isSeries(what)) return new StackFiles(String.valueOf(name), Collections.singletonList(absolute), channel,
			starts);
		final boolean all = Files.isDirectory(what);
		final Path folder = all ? absolute : absolute.getParent();
		final List<Path> files = ImageFolder.files(folder, all ? "" : name.toString());
		final String[] names = files.stream().map(file -> file.getFileName().toString()).toArray(String[]::new);
		return new StackFiles(String.valueOf(folder.getFileName()), Stream.of(StringSorter.sortNumerically(names)).map(
			folder::resolve).collect(Collectors.toList()), channel, starts);
	}
}
