/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/** ImageJ 1.x images and files in and out: the only part of this room that knows {@code ij}. */
package net.sasd.image.ij;
