/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a batch takes. */
class ImageFolderTest {

	@TempDir
	private Path root;
	private Path images;

	@BeforeEach
	void makeFolder() {
		images = root.resolve("images");
		for (final String name : new String[] { "b.tif", "a.PNG", "c.ome.tiff", "notes.md", "table.csv", ".hidden.tif",
			"ten/a.tif", "ten/deeper/z.jpg", "two/a.tif", ".cache/x.tif", "old/batch.csv", "old/a.tif/a-motifs.tif",
			"single/result.json", "single/s-motifs.tif" })
			Pictures.write(images.resolve(name), "");
	}

	@Test
	void imagesAreTakenInTheOrderOfTheirNames() {
		assertEquals(Arrays.asList("a.PNG", "b.tif", "c.ome.tiff"), names("", false));
	}

	@Test
	void subfoldersAreSearchedButNotThoseWithResultsOrHiddenOnes() {
		assertEquals(Arrays.asList("a.PNG", "b.tif", "c.ome.tiff", "ten/a.tif", "ten/deeper/z.jpg", "two/a.tif"),
			names("", true));
	}

	@Test
	void aPatternIsAboutNamesOrWithASlashAboutPathsAndKnowsNoCase() {
		assertEquals(Arrays.asList("a.PNG", "ten/a.tif", "two/a.tif"), names("A.*", true));
		assertEquals(Arrays.asList("ten/a.tif"), names("TEN/*", true));
		assertEquals(Arrays.asList("ten/a.tif", "ten/deeper/z.jpg"), names("ten/**", true));
		assertEquals(Arrays.asList("a.PNG", "b.tif"), names("{a,b}*", false));
	}

	@Test
	void tablesAreTakenForImagesOnlyWhereAPatternAsksForThem() {
		assertEquals(Collections.singletonList("table.csv"), names("*.csv", false));
		assertFalse(names("", false).contains("table.csv"));
	}

	@Test
	void theOutputFolderWithinTheInputIsNotSearched() throws IOException {
		Files.createDirectories(images.resolve("new"));
		Pictures.write(images.resolve("new/x.tif"), "");
		assertTrue(names("", true).contains("new/x.tif"));
		assertFalse(names(images.resolve("new"), "", true).contains("new/x.tif"));
	}

	@Test
	void imagesOfOneNameHaveFoldersOfTheirOwn() {
		Pictures.write(images.resolve("a.tif"), "");
		final List<Path> folders = ImageFolder.of(images, root.resolve("out"), "", true).items().stream().map(
			item -> item.folder).collect(Collectors.toList());
		assertEquals(folders.size(), folders.stream().distinct().count());
		assertTrue(folders.stream().allMatch(folder -> folder.startsWith(root.toAbsolutePath())));
	}

	@Test
	void whatCannotBeUsedIsRefusedInOneSentence() {
		final Path file = images.resolve("b.tif"), out = root.resolve("out");
		assertRefused("does not exist", root.resolve("none"), out, "");
		assertRefused("is a file", file, out, "");
		assertRefused("no images, not counting subfolders", images.resolve("old"), out, "");
		assertRefused("no images whose names match *.bmp", images, out, "*.bmp");
		assertRefused("{a", images, out, "{a");
		assertRefused("among the images", images, images.resolve("../images"), "");
		assertFalse(Files.exists(out));
	}

	private static void assertRefused(final String part, final Path input, final Path output, final String pattern) {
		final String message = assertThrows(IllegalArgumentException.class, () -> ImageFolder.of(input, output, pattern,
			false)).getMessage();
		assertTrue(message.contains(part), message);
		assertTrue(message.endsWith(".") && message.contains(";"), message);
	}

	private List<String> names(final String pattern, final boolean recursive) {
		return names(root.resolve("out"), pattern, recursive);
	}

	private List<String> names(final Path output, final String pattern, final boolean recursive) {
		return ImageFolder.of(images, output, pattern, recursive).items().stream().map(item -> item.name).collect(
			Collectors.toList());
	}
}
