/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * What is to be done with every lane, as it was when it was handed out: the motifs may move on meanwhile. The same lane
 * gives the same reply, how ever often it is asked. Immutable and thread-safe.
 *
 * @param <R> the answer
 */
public final class LaneWork<R extends Serializable> implements Serializable {

	private static final long serialVersionUID = 1;

	private final byte[] pass;

	LaneWork(final FramePass<R> pass) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(pass);
		}
		catch (final IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		this.pass = bytes.toByteArray();
	}

	/** @return the answer of a lane that stays as it is */
	public LaneReply<R> ask(final LaneState lane) {
		return lane.ask(pass());
	}

	/** @return the answer of a lane, and where it stands afterwards; the lane that is given stays as it is */
	public LaneReply<R> change(final LaneState lane) {
		return lane.change(pass());
	}

	@SuppressWarnings("unchecked")
	private FramePass<R> pass() {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(pass))) {
			return (FramePass<R>) in.readObject();
		}
		catch (final IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		catch (final ClassNotFoundException other) {
			throw new IllegalStateException("Another version of the program handed out the work.", other);
		}
	}
}
