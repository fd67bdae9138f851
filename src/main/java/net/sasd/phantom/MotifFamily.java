/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** The kinds of motifs that a phantom can be made of, each with a shape that suits a given window. */
public enum MotifFamily {

	/** A Gaussian point spread function. */
	GAUSSIAN {
		@Override
		public MotifShape shapeFor(final int height, final int width) {
			return GaussianMotif.ofFwhm(side(height, width) / 3.5);
		}
	},
	/** An Airy pattern. */
	AIRY {
		@Override
		public MotifShape shapeFor(final int height, final int width) {
			return AiryMotif.ofFirstZero(side(height, width) / 2.75);
		}
	},
	/** Uniform on the unit sphere. */
	RANDOM {
		@Override
		public MotifShape shapeFor(final int height, final int width) {
			return new RandomMotif();
		}
	},
	/** A ring with a hole. */
	RING {
		@Override
		public MotifShape shapeFor(final int height, final int width) {
			return RingMotif.of(side(height, width) / 3, side(height, width) / 6);
		}
	},
	/** One exponential decay; one row. */
	AR1 {
		@Override
		public MotifShape shapeFor(final int height, final int width) {
			return TransientMotif.ar1(width / 4.0);
		}
	},
	/** A rise and a decay; one row. */
	AR2 {
		@Override
		public MotifShape shapeFor(final int height, final int width) {
			return TransientMotif.ar2(width / 4.0, width / 25.0);
		}
	},
	/** A decaying oscillation around a defect. */
	STM {
		@Override
		public MotifShape shapeFor(final int height, final int width) {
			final double side = side(height, width);
			return OscillatingMotif.of(Math.max(2, side / 3), side / 4, 4, 0.4);
		}
	};

	/**
	 * A shape of this family that fills a window sensibly.
	 *
	 * @param height rows of the window
	 * @param width columns of the window
	 * @return the shape, not yet validated: AR families refuse more than one row
	 */
	public abstract MotifShape shapeFor(int height, int width);

	/** The side that limits the shape: the shorter one, or the length of a one-row or one-column window. */
	private static double side(final int height, final int width) {
		final int shorter = Math.min(height, width);
		return shorter > 1 ? shorter : Math.max(height, width);
	}
}
