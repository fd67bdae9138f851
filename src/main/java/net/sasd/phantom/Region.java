/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** A closed plane region that a {@link Canvas} can fill: y down, x right, in pixels. Immutable. */
abstract class Region {

	final double top, left, bottom, right;

	/** @param top y of the upper end of a box around the region; so on for the others */
	Region(final double top, final double left, final double bottom, final double right) {
		this.top = top;
		this.left = left;
		this.bottom = bottom;
		this.right = right;
	}

	abstract boolean contains(double y, double x);

	/** @return an ellipse with half axes ry and rx, turned by an angle in radians */
	static Region ellipse(final double cy, final double cx, final double ry, final double rx, final double angle) {
		final double cos = StrictMath.cos(angle), sin = StrictMath.sin(angle), reach = Math.max(ry, rx);
		return new Region(cy - reach, cx - reach, cy + reach, cx + reach) {

			@Override
			boolean contains(final double y, final double x) {
				final double u = (cos * (x - cx) + sin * (y - cy)) / rx, v = (cos * (y - cy) - sin * (x - cx)) / ry;
				return u * u + v * v <= 1;
			}
		};
	}

	/** @return the polygon through the corners, inside by the even-odd rule */
	static Region polygon(final double[] ys, final double[] xs) {
		double top = ys[0], left = xs[0], bottom = ys[0], right = xs[0];
		for (int i = 1; i < ys.length; i++) {
			top = Math.min(top, ys[i]);
			left = Math.min(left, xs[i]);
			bottom = Math.max(bottom, ys[i]);
			right = Math.max(right, xs[i]);
		}
		return new Region(top, left, bottom, right) {

			@Override
			boolean contains(final double y, final double x) {
				boolean inside = false;
				for (int i = 0, j = ys.length - 1; i < ys.length; j = i++)
					if (ys[i] > y != ys[j] > y && x < xs[i] + (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]))
						inside = !inside;
				return inside;
			}
		};
	}

	/** @return a rectangle with sides along the axes */
	static Region box(final double top, final double left, final double height, final double width) {
		return polygon(new double[] { top, top, top + height, top + height }, new double[] { left, left + width,
			left + width, left });
	}

	/** @return a straight stroke of some thickness between two points, with flat ends */
	static Region stroke(final double y0, final double x0, final double y1, final double x1, final double thick) {
		final double length = Math.max(1e-9, StrictMath.hypot(y1 - y0, x1 - x0));
		final double dy = (x1 - x0) / length * thick / 2, dx = -(y1 - y0) / length * thick / 2;
		return polygon(new double[] { y0 + dy, y1 + dy, y1 - dy, y0 - dy }, new double[] { x0 + dx, x1 + dx, x1 - dx,
			x0 - dx });
	}
}
