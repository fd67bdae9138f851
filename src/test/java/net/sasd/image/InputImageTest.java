/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.model.FrameSource;

import org.junit.jupiter.api.Test;

/** An input fits together and does not change. */
class InputImageTest {

	private final FrameSource frames = FrameSource.of(2, 3, new float[6], new float[6]);

	@Test
	void metadataAndFramesMustHaveOneCount() {
		Refusal.withWords(() -> new InputImage(ImageMetadata.plain("a", 3), frames), "3 frames", "has 2");
	}

	@Test
	void theRoiMustHaveThePixelsOfAFrame() {
		Refusal.withWords(() -> new InputImage(ImageMetadata.plain("a", 2), frames, new boolean[5], Float.NaN, Collections
			.emptyList()), "5 pixels", "has 6");
	}

	@Test
	void whatIsHandedInAndOutDoesNotReachTheInside() {
		final boolean[] roi = new boolean[6];
		final List<String> notes = new ArrayList<>();
		final InputImage input = new InputImage(ImageMetadata.plain("a", 2), frames, roi, Float.NaN, notes);
		roi[0] = true;
		notes.add("later");
		input.roi()[1] = true;
		assertFalse(input.roi()[0] || input.roi()[1]);
		assertTrue(input.notes().isEmpty());
		assertThrows(UnsupportedOperationException.class, () -> input.notes().add("later"));
	}
}
