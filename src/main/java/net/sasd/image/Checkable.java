/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

/**
 * What can tell, before any work, whether its inputs can be used. Dialogs ask it after every change.
 * <p>
 * A validater of SciJava will not do: one that fails throws out of SciJava instead of refusing.
 * </p>
 */
public interface Checkable {

	/**
	 * Looks at the present inputs, quickly.
	 *
	 * @throws IllegalArgumentException saying in one sentence what is wrong, the value, and the remedy
	 */
	void validateInputs();
}
