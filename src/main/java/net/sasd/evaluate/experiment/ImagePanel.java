/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/** An image in grey, or in two colours about 0, with square pixels and no axes; NaN is left blank. Immutable. */
public final class ImagePanel extends Panel {

	/** The image. */
	public final Picture picture;
	/** True for blue below 0, white at 0, red above; false for black to white. */
	public final boolean diverging;
	/** The value of the darkest grey, NaN for the smallest of the image; not used by two colours. */
	public final double low;
	/** The value of the brightest grey or the fullest colour, NaN for the largest (absolute) of the image. */
	public final double high;

	private ImagePanel(final String title, final Picture picture, final boolean diverging, final double low,
		final double high)
	{
		super(title);
		this.picture = picture;
		this.diverging = diverging;
		this.low = low;
		this.high = high;
	}

	/** @return an image from black, its smallest value, to white, its largest */
	public static ImagePanel grey(final String title, final Picture picture) {
		return new ImagePanel(title, picture, false, Double.NaN, Double.NaN);
	}

	/** @return an image from blue, its most negative value or less, over white to red */
	public static ImagePanel diverging(final String title, final Picture picture) {
		return new ImagePanel(title, picture, true, Double.NaN, Double.NaN);
	}

	/** @return the same with colours from one value to another; NaN fits the image */
	public ImagePanel range(final double from, final double to) {
		return new ImagePanel(title, picture, diverging, from, to);
	}

	@Override
	public <T> T accept(final PanelVisitor<T> visitor) {
		return visitor.image(this);
	}
}
