/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * The files of a run, which all doors write alike ({@link net.sasd.image.file.RunFiles}), and runs over all images
 * of a folder.
 */
package net.sasd.image.file;
