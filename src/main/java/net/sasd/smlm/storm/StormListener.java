/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

/** Is told how far a run is, by the thread that runs it. */
public interface StormListener {

	/** Hears nothing. */
	StormListener NONE = new StormListener() {

		@Override
		public void learned(final int round, final int most) {}

		@Override
		public void localized(final int frames, final int all) {}
	};

	/** @param round of learning the point spread function that has ended, from 1, @param most that there can be */
	void learned(int round, int most);

	/** @param frames that are done, @param all that there are */
	void localized(int frames, int all);
}
