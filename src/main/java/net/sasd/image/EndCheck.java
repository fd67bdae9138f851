/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds PNG, JPEG, GIF, BMP and PGM files that were cut off, which their readers may fill up in grey
 * or black without a word. What is of another kind passes.
 */
public final class EndCheck {

	/** A number of a PGM header, behind spaces and comments. */
	private static final String NUMBER = "\\s+(?:#[^\\n]*\\n\\s*)*(\\d{1,9})";
	private static final Pattern PGM = Pattern.compile("\\AP([2356])" + NUMBER + NUMBER + NUMBER + "\\s");

	private EndCheck() {}

	/**
	 * Looks at the beginning and the end of a file.
	 *
	 * @throws IllegalArgumentException if the end is missing
	 * @throws IOException if it cannot be read
	 */
	public static void check(final Path path) throws IOException {
		// one char per byte, so that texts and patterns find bytes
		final String start = bytes(path, 4);
		if (!start.matches("(?s)\u0089PNG|\u00ff\u00d8\u00ff.|GIF8|BM..|P[2356]\\s.")) return;
		final String content = bytes(path, Files.size(path));
		if (isCut(content)) throw new IllegalArgumentException("The file " + path + " is truncated (its end is " +
			"missing after " + content.length() + " bytes); copy or save it again.");
	}

	private static boolean isCut(final String content) {
		final int end = content.lastIndexOf("IEND");
		if (content.startsWith("\u0089PNG")) return end < 0 || end + 8 > content.length();
		// a preview within the header has an end of its own, before the start of the scan
		final int scan = content.lastIndexOf("\u00ff\u00da");
		if (content.startsWith("\u00ff\u00d8")) return content.lastIndexOf("\u00ff\u00d9") < scan;
		if (content.startsWith("GIF8")) return !content.endsWith(";");
		if (content.startsWith("BM")) return isBitmapCut(content);
		final Matcher pgm = PGM.matcher(content);
		return !pgm.find() || isCut(pgm, content);
	}

	/** Also if there is no room for all the colours, which a reader would wait for. */
	private static boolean isBitmapCut(final String content) {
		if (content.length() < 54) return true;
		final long width = number(content, 18), height = Math.abs(number(content, 22)), bits = number(content, 28) & 0xffff;
		final long colours = number(content, 46) & 0xffffffffL;
		final boolean compressed = number(content, 30) != 0;
		final long pixels = compressed ? 0 : (width * bits + 31) / 32 * 4 * height;
		return 54 + 4 * colours > content.length() || number(content, 10) + pixels > content.length();
	}

	private static long number(final String content, final int at) {
		return content.charAt(at) | content.charAt(at + 1) << 8 | content.charAt(at + 2) << 16 | content.charAt(at + 3) << 24;
	}

	private static boolean isCut(final Matcher pgm, final String content) {
		final boolean colour = pgm.group(1).equals("3") || pgm.group(1).equals("6");
		final boolean binary = pgm.group(1).equals("5") || pgm.group(1).equals("6");
		final long samples = Long.parseLong(pgm.group(2)) * Long.parseLong(pgm.group(3)) * (colour ? 3 : 1);
		if (binary) return content.length() - pgm.end() < samples * (Integer.parseInt(pgm.group(4)) > 255 ? 2 : 1);
		return content.substring(pgm.end()).trim().split("\\s+").length < samples;
	}

	private static String bytes(final Path path, final long count) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			final byte[] bytes = new byte[(int) Math.min(count, Files.size(path))];
			new DataInputStream(in).readFully(bytes);
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}
}
