/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * The image files of a folder and where the results of each go: those of {@code a/b.tif} into the folder
 * {@code a/b.tif} below the output folder, so that no two images share one. Immutable.
 * <p>
 * Images are files with one of the endings .tif, .tiff, .png, .jpg, .jpeg, .gif, .bmp, .pgm, .fits, .fit and .dcm,
 * in any case; .zip, .txt and .csv, which may be something else, count where a pattern is given. Hidden files and
 * folders are left out, and so are the output folder and all folders with results of earlier runs.
 * </p>
 */
public final class ImageFolder {

	private static final Set<String> IMAGES = new HashSet<>(Arrays.asList("tif", "tiff", "png", "jpg", "jpeg", "gif",
		"bmp", "pgm", "fits", "fit", "dcm"));
	private static final Set<String> PERHAPS_IMAGES = new HashSet<>(Arrays.asList("zip", "txt", "csv"));

	/** Where the results of all images go. */
	final Path output;
	private final List<BatchItem> items;

	private ImageFolder(final Path output, final List<BatchItem> items) {
		this.output = output;
		this.items = items;
	}

	/**
	 * Looks for images; nothing is written.
	 *
	 * @param input folder with the images
	 * @param output folder for the results; it may lie within the input folder
	 * @param pattern glob that names must match, in any case, such as {@code *.tif} or {@code {cell,bead}*}; with a
	 *          slash in it the path below the input folder must match, such as {@code day?/*}; empty: all
	 * @param recursive whether to look into subfolders
	 * @return the images, in the order of their paths
	 * @throws IllegalArgumentException if a folder or the pattern cannot be used, or there is no image
	 */
	public static ImageFolder of(final Path input, final Path output, final String pattern, final boolean recursive) {
		final Path from = absolute(input), to = absolute(output);
		if (!Files.exists(from)) throw new IllegalArgumentException("The folder " + input +
			" does not exist; check its name.");
		if (!Files.isDirectory(from)) throw new IllegalArgumentException(input +
			" is a file; give the folder with the images.");
		if (from.equals(to)) throw new IllegalArgumentException("The results would go among the images in " + input +
			"; choose another folder for them, such as " + input.resolve("results") + ".");
		final String glob = pattern == null ? "" : pattern.trim();
		final List<BatchItem> items = items(from, to, glob, recursive);
		if (items.isEmpty()) throw empty(input, glob, recursive);
		return new ImageFolder(to, items);
	}

	/**
	 * Looks for the images in a folder itself, not counting subfolders.
	 *
	 * @param pattern as for {@link #of}
	 * @return the files, in the order of their names
	 * @throws IllegalArgumentException if the folder or the pattern cannot be used, or there is no image
	 */
	public static List<Path> files(final Path folder, final String pattern) {
		if (!Files.isDirectory(folder)) throw new IllegalArgumentException("The folder " + folder +
			" does not exist; check its name.");
		final List<Path> files = new ArrayList<>();
		items(folder, folder, pattern, false).forEach(item -> files.add(item.file));
		if (files.isEmpty()) throw empty(folder, pattern, false);
		return files;
	}

	private static IllegalArgumentException empty(final Path input, final String glob, final boolean recursive) {
		return new IllegalArgumentException("The folder " + input + " has no images" + (glob.isEmpty() ? ""
			: " whose names match " + glob) + (recursive ? "" : ", not counting subfolders") +
			"; check the folder and the pattern.");
	}

	/** @return the images, in the order of their paths */
	public List<BatchItem> items() {
		return new ArrayList<>(items);
	}

	private static List<BatchItem> items(final Path input, final Path output, final String glob,
		final boolean recursive)
	{
		final PathMatcher matcher = matcher(glob);
		final List<BatchItem> items = new ArrayList<>();
		try {
			Files.walkFileTree(input, new SimpleFileVisitor<Path>() {

				@Override
				public FileVisitResult preVisitDirectory(final Path folder, final BasicFileAttributes attributes)
					throws IOException
				{
					if (folder.equals(input)) return FileVisitResult.CONTINUE;
					return recursive && !folder.equals(output) && !isHidden(folder) && !hasResults(folder)
						? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
				}

				@Override
				public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
					final String name = input.relativize(file).toString().replace('\\', '/');
					final String matched = (glob.indexOf('/') >= 0 ? name : file.getFileName().toString()).toLowerCase(
						Locale.ROOT);
					if (isImage(file, !glob.isEmpty()) && matcher.matches(Paths.get(matched))) items.add(new BatchItem(file,
						name, output.resolve(name)));
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (final IOException unreadable) {
			throw new IllegalArgumentException("The folder " + input + " cannot be read (" + unreadable.getClass()
				.getSimpleName() + ": " + unreadable.getMessage() + "); check the permissions, or leave the subfolder out.",
				unreadable);
		}
		items.sort(Comparator.comparing((BatchItem item) -> item.name));
		return items;
	}

	private static PathMatcher matcher(final String glob) {
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + (glob.isEmpty() ? "*" : glob.toLowerCase(
				Locale.ROOT)));
		}
		catch (final PatternSyntaxException malformed) {
			throw new IllegalArgumentException("The pattern is " + glob + ", which is not complete (" + malformed
				.getDescription() + "); give one such as *.tif or {cell,bead}*.", malformed);
		}
	}

	private static boolean isImage(final Path file, final boolean chosen) {
		final String name = file.getFileName().toString();
		final String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return (IMAGES.contains(ending) || chosen && PERHAPS_IMAGES.contains(ending)) && !isHidden(file) && Files
			.isRegularFile(file) && !name.equals(Batch.MANIFEST);
	}

	private static boolean isHidden(final Path path) {
		return path.getFileName().toString().startsWith(".");
	}

	private static boolean hasResults(final Path folder) {
		return Files.exists(folder.resolve(RunFiles.RESULT)) || Files.exists(folder.resolve(Batch.MANIFEST));
	}

	/** Without links, so that the same folder has one name. */
	private static Path absolute(final Path folder) {
		try {
			return folder.toRealPath();
		}
		catch (final IOException missing) {
			return folder.toAbsolutePath().normalize();
		}
	}
}
