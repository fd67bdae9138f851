/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Synthetic data with known truth: {@code y_t = sum_k a_k (*) x_kt + b_t + noise}.
 * <p>
 * {@link net.sasd.phantom.PhantomParameters} say what is wanted,
 * {@link net.sasd.phantom.PhantomGenerator} makes it, {@link net.sasd.phantom.Phantom} holds the frames
 * and the truth, {@link net.sasd.phantom.PhantomPresets} names the phantoms that the project itself uses.
 * {@link net.sasd.phantom.MoleculeStack} is a stack of blinking molecules, made frame by frame.
 * The same parameters give the same bits everywhere: random numbers come from
 * {@link net.sasd.phantom.PhantomRandom}, transcendental functions from {@link StrictMath}. (Java versions
 * before 17 guarantee strict arithmetic only where the processor has SSE2 or is not x86; all 64-bit ones do.)
 * </p>
 */
package net.sasd.phantom;
