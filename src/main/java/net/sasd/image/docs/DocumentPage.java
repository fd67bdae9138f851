/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.docs;

import java.nio.file.Paths;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page of the documentation, from Markdown to HTML. Links between pages are kept, links to what is not there become
 * plain text, and headings get the anchors that links mean. Used once.
 */
final class DocumentPage implements AttributeProvider {

	private static final Set<Extension> TABLES = Collections.singleton(TablesExtension.create());

	/** Files in the documentation that the page links to or shows, as paths from its root. */
	final Set<String> references = new LinkedHashSet<>();
	/** The page's body as HTML. */
	final String html;
	private final String path;
	private final Predicate<String> exists;
	private final Set<String> anchors = new HashSet<>();

	/**
	 * @param path of the page from the documentation's root, with / between folders
	 * @param exists tells whether the documentation has a file
	 */
	DocumentPage(final String path, final String markdown, final Predicate<String> exists) {
		this.path = path;
		this.exists = exists;
		html = HtmlRenderer.builder().extensions(TABLES).attributeProviderFactory(context -> this).build().render(Parser
			.builder().extensions(TABLES).build().parse(markdown));
	}

	/** @return the name of a page once it is HTML */
	static String htmlName(final String path) {
		return path.replaceFirst("\\.md$", ".html");
	}

	@Override
	public void setAttributes(final Node node, final String tag, final Map<String, String> attributes) {
		if (node instanceof Heading) attributes.put("id", anchor(node));
		if (tag.equals("a")) link(attributes);
		if (tag.equals("img")) refer(attributes.get("src"));
	}

	private void link(final Map<String, String> attributes) {
		final String href = attributes.get("href");
		if (href == null || href.startsWith("#") || href.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) return;
		final String[] parts = href.split("#", 2);
		if (refer(parts[0])) attributes.put("href", htmlName(parts[0]) + (parts.length > 1 ? "#" + parts[1] : ""));
		else attributes.remove("href");
	}

	private boolean refer(final String relative) {
		final String target = resolve(relative);
		if (target == null || !exists.test(target)) return false;
		references.add(target);
		return true;
	}

	/** A path from the root, or null if it leaves the documentation or is an address of its own. */
	private String resolve(final String relative) {
		if (relative == null || relative.contains(":") || relative.startsWith("/")) return null;
		final String target = Paths.get(path).resolveSibling(relative).normalize().toString().replace('\\', '/');
		return target.startsWith("..") ? null : target;
	}

	/** As on the web pages of repositories: lower case, hyphens for spaces, letters, digits and hyphens only. */
	private String anchor(final Node heading) {
		final StringBuilder text = new StringBuilder();
		heading.accept(new AbstractVisitor() {

			@Override
			public void visit(final Text words) {
				text.append(words.getLiteral());
			}

			@Override
			public void visit(final Code code) {
				text.append(code.getLiteral());
			}
		});
		final String plain = text.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ',
			'-');
		String anchor = plain;
		for (int again = 1; !anchors.add(anchor); again++)
			anchor = plain + "-" + again;
		return anchor;
	}
}
