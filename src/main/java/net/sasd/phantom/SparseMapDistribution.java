/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** How the entries of an activation map are distributed; each is nonzero with probability theta. */
public enum SparseMapDistribution {

	/** Positive, uniform in the amplitude range. */
	BERNOULLI,

	/** Either sign with equal chance, magnitude uniform in the amplitude range. */
	BERNOULLI_RADEMACHER,

	/** Normal with mean 0 and the amplitude sigma; its magnitude if amplitudes shall not be negative. */
	BERNOULLI_GAUSSIAN
}
