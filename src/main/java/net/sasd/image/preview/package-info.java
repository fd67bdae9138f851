/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/** Pictures by which a person can judge a solution, drawn without a display and without fonts. */
package net.sasd.image.preview;
