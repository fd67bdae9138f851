/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/** The documentation as web pages, for people who ask for help. */
package net.sasd.image.docs;
