/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which room (package below {@code net.sasd}) may know which other room and which library, and a
 * check of one source text against that.
 */
final class LayerRules {

	/** The layers from the bottom up: a room knows itself and the rooms of the layers below its own. */
	private static final List<List<String>> LAYERS = Arrays.asList(
		Collections.singletonList("parallel"),
		Arrays.asList("fft", "optim"),
		Collections.singletonList("model"),
		Collections.singletonList("solver"),
		Collections.singletonList("analysis"),
		Arrays.asList("smlm", "trace", "deblur"),
		Collections.singletonList("phantom"),
		Collections.singletonList("evaluate"),
		Collections.singletonList("image"),
		Arrays.asList("command", "legacy", "cli", "spark"));

	/** The rooms where ImgLib2, AWT and Swing may begin. The rooms below them are the core. */
	private static final String[] OUTSIDE_THE_CORE = { "image", "command", "legacy", "cli", "spark" };

	/** Package prefix of each library to the only rooms that may use it. */
	private static final Map<String, Set<String>> LIBRARIES = new LinkedHashMap<>();
	static {
		library("org.jtransforms", "fft");
		library("pl.edu.icm", "fft");
		library("picocli", "cli");
		library("com.google.gson", "evaluate", "image", "cli");
		library("org.jfree", "image");
		library("org.commonmark", "image");
		library("org.apache.commons.math3", "smlm", "trace", "phantom");
		library("org.scijava", "command", "legacy");
		library("org.scijava.parsington", "image");
		library("org.apache.spark", "spark");
		library("scala", "spark");
		library("ij", "image", "command", "legacy");
		library("net.imglib2", OUTSIDE_THE_CORE);
		library("java.awt", OUTSIDE_THE_CORE);
		library("javax.swing", OUTSIDE_THE_CORE);
	}

	private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
		"//[^\n]*|(?s:/\\*.*?\\*/)|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|'(?:\\\\[^\n]|[^'\\\\\n])[^'\n]*'");
	private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+(?:static\\s+)?([\\w.]+)");
	private static final Pattern ROOM = Pattern.compile("(?<![\\w.$])net\\.sasd\\.([a-z]\\w*)");

	private LayerRules() {}

	/** Says, one sentence each, what a source text of the given room must not know; empty if all is well. */
	static Set<String> violations(final String room, final String source) {
		final Set<String> found = new TreeSet<>();
		final int layer = layerOf(room);
		if (layer < 0) found.add(room + " is not a room: give it a place in the layers");
		final String code = COMMENT_OR_LITERAL.matcher(source).replaceAll(" ");
		for (final String other : matches(ROOM, code)) {
			if (other.equals(room)) continue;
			final int otherLayer = layerOf(other);
			if (otherLayer < 0 || otherLayer >= layer) found.add(room + " must not know net.sasd." + other);
		}
		for (final Map.Entry<String, Set<String>> library : LIBRARIES.entrySet()) {
			if (library.getValue().contains(room)) continue;
			if (qualifiedName(library.getKey()).matcher(code).find()) {
				found.add(room + " must not know " + library.getKey());
			}
		}
		for (final String name : matches(IMPORT, code)) {
			if (!isKnown(name)) found.add(room + " must not know " + name + ", a library without a rule");
		}
		return found;
	}

	private static void library(final String prefix, final String... rooms) {
		LIBRARIES.put(prefix, new HashSet<>(Arrays.asList(rooms)));
	}

	private static int layerOf(final String room) {
		for (int i = 0; i < LAYERS.size(); i++) {
			if (LAYERS.get(i).contains(room)) return i;
		}
		return -1;
	}

	private static List<String> matches(final Pattern pattern, final String code) {
		final List<String> names = new ArrayList<>();
		final Matcher matcher = pattern.matcher(code);
		while (matcher.find()) names.add(matcher.group(1));
		return names;
	}

	/**
	 * A package path that ends in a class or a star, so that a variable called ij is no offence, and which is not below
	 * a longer prefix that has a rule of its own.
	 */
	private static Pattern qualifiedName(final String prefix) {
		final StringBuilder others = new StringBuilder();
		for (final String longer : LIBRARIES.keySet())
			if (longer.startsWith(prefix + ".")) others.append("(?!").append(Pattern.quote(longer)).append("\\.)");
		return Pattern.compile("(?<![\\w.$])" + others + Pattern.quote(prefix) + "\\.(?:[a-z]\\w*\\.)*[A-Z*]");
	}

	private static boolean isKnown(final String name) {
		if (name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("net.sasd.")) return true;
		for (final String prefix : LIBRARIES.keySet()) {
			if (name.startsWith(prefix + ".")) return true;
		}
		return false;
	}
}
