/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

/** A part of the plane. */
@FunctionalInterface
public interface Region {

	/** @return whether a place, in nanometres, belongs to it */
	boolean contains(double x, double y);
}
