/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes nonsense into tables and JSON. */
public final class TextMutation extends Mutation {

	private static final String[] WORDS = { "", " ", "NaN", "null", "Infinity", "-Infinity", "1e999", "-1e999", "1e-999",
		"-1", "0", "1", "2", "3", "0.5", "1.5", "99999999999999999999", "2147483648", "-2147483648", "abc", "true", "\"",
		"\"\"", "'", ",", ";", "\t", "\r", "\n", "\r\n\r\n", "\0", "\uFEFF", "\u00e9", "\uD83D\uDE00", "=cmd()|'/c calc'!A0",
		"@SUM(1,2)", "+1", "../../x", "/etc/passwd", "C:\\x", "http://localhost/x", "${x}", "%n%s", "{", "}", "[", "]", "{}",
		"[]", "[1]", "[[1,2],[3]]", "{\"a\":1}", ":", "1:2", "0x10", "1f", "1d", "1,5", "__proto__", "class", "<x/>" };
	private static final Pattern WORD = Pattern.compile("\"[^\"\\n]*\"|[^\\s,;:\\[\\]{}\"]+|[,;:\\[\\]{}\\n]");

	/** @param seed of all choices */
	public TextMutation(final long seed) {
		super(seed);
	}

	@Override
	byte[] once(final byte[] bytes) {
		final int kind = random.nextInt(10);
		if (kind < 2) return super.once(bytes);
		final String text = new String(bytes, StandardCharsets.UTF_8);
		if (kind == 2) return nested(text).getBytes(StandardCharsets.UTF_8);
		final Matcher words = WORD.matcher(text);
		int count = 0;
		while (words.find())
			count++;
		if (count == 0) return word().getBytes(StandardCharsets.UTF_8);
		words.reset();
		for (int i = random.nextInt(count); i >= 0; i--)
			words.find();
		final String changed = kind < 8 ? word() : kind == 8 ? words.group() + words.group() : "\"" + words.group() + "\"";
		return (text.substring(0, words.start()) + changed + text.substring(words.end())).getBytes(StandardCharsets.UTF_8);
	}

	private String word() {
		return WORDS[random.nextInt(WORDS.length)];
	}

	/** Deep or long. */
	private String nested(final String text) {
		final int place = random.nextInt(text.length() + 1);
		final String one = new String[] { "[", "{\"a\":", "(", "9", ",", "\n", "x", "\"" }[random.nextInt(8)];
		return text.substring(0, place) + String.join("", Collections.nCopies(1 + random.nextInt(40000), one)) + text
			.substring(place);
	}
}
