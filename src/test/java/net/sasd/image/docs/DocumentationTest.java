/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.sasd.image.Version;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation as web pages. */
class DocumentationTest {

	private static final Set<String> FILES = new HashSet<>(Arrays.asList("README.md", "docs/method.md", "docs/a/b.png"));

	@TempDir
	Path folder;

	@Test
	void linksBetweenPagesGoToThePages() {
		final DocumentPage page = page("[m](method.md#the-end) [r](../README.md) [w](https://example.org/x.md) [h](#here)");
		assertTrue(page.html.contains("<a href=\"method.html#the-end\">m</a> <a href=\"../README.html\">r</a>"), page.html);
		assertTrue(page.html.contains("<a href=\"https://example.org/x.md\">w</a> <a href=\"#here\">h</a>"), page.html);
		assertEquals(new LinkedHashSet<>(Arrays.asList("docs/method.md", "README.md")), page.references);
	}

	@Test
	void linksToWhatTheProgramDoesNotCarryBecomeText() {
		final DocumentPage page = page("[code](../src/Main.java) [secret](../../etc.md)");
		assertFalse(page.html.contains("href"), page.html);
		assertTrue(page.references.isEmpty());
	}

	@Test
	void imagesAreReferences() {
		assertEquals(new HashSet<>(Arrays.asList("docs/a/b.png")), page("![picture](a/b.png) ![none](a/c.png)").references);
	}

	@Test
	void headingsHaveTheAnchorsThatLinksMean() {
		final String html = page("# What comes out?\n## The `auto` of λ\n## What comes out\n").html;
		assertTrue(html.contains("<h1 id=\"what-comes-out\">"), html);
		assertTrue(html.contains("<h2 id=\"the-auto-of-λ\">"), html);
		assertTrue(html.contains("<h2 id=\"what-comes-out-1\">"), html);
	}

	@Test
	void tablesAreTables() {
		assertTrue(page("| a | b |\n|---|---|\n| 1 | 2 |\n").html.contains("<td>2</td>"));
	}

	@Test
	void everyLinkOfTheShippedPagesLeadsSomewhere() throws IOException {
		assertTrue(Files.exists(Documentation.write(folder)));
		final List<Path> pages;
		try (Stream<Path> files = Files.walk(folder)) {
			pages = files.filter(file -> file.toString().endsWith(".html")).collect(Collectors.toList());
		}
		assertTrue(pages.contains(folder.resolve("README.html")) && pages.contains(folder.resolve("docs/method.html")));
		for (final Path page : pages) {
			final String html = text(page);
			assertTrue(html.contains("SaSD " + Version.get()), page.toString());
			final Matcher links = Pattern.compile("<a href=\"([^\":#]*)(?:#([^\"]*))?\"").matcher(html);
			while (links.find()) {
				final Path target = links.group(1).isEmpty() ? page : page.resolveSibling(links.group(1));
				assertTrue(Files.exists(target), page + " leads to " + target);
				if (links.group(2) != null) assertTrue(text(target).contains(" id=\"" + links.group(2) + "\""), page +
					" leads to #" + links.group(2));
			}
		}
	}

	private static String text(final Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	private static DocumentPage page(final String markdown) {
		return new DocumentPage("docs/guide.md", markdown, FILES::contains);
	}
}
