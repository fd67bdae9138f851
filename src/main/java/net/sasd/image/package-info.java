/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Where images become frames and solutions become images: the way of all doors from an image to a
 * solution ({@link net.sasd.image.Run}), ImgLib2 images for scripts, metadata, and files.
 */
package net.sasd.image;
