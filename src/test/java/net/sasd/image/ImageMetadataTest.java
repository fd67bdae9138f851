/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names lose the extension of an image file and nothing else. */
class ImageMetadataTest {

	@ParameterizedTest
	@CsvSource({ "cells.tif,cells", "cells.TIFF,cells", "cells.ome.tif,cells", "a.b.png,a.b", "cells,cells", ".tif,.tif",
		"C2-cells,C2-cells", "v1.5,v1.5", "cells.tif copy,cells.tif copy" })
	void aNameIsTheTitleWithoutTheExtensionOfAnImageFile(final String title, final String name) {
		assertEquals(name, ImageMetadata.plain(title, 1).name);
	}

	@Test
	void framesAreSlicesTimesTimePoints() {
		assertEquals(12, ImageMetadata.builder("a", 3, 4).build().frames());
		Refusal.withWords(() -> ImageMetadata.builder("a", 0, 4), "0 slices");
	}

	@Test
	void whatABuilderDoesLaterDoesNotReachWhatItHasBuilt() {
		final ImageMetadata.Builder builder = ImageMetadata.builder("a", 1, 2).label(0, "first");
		final ImageMetadata built = builder.build();
		builder.label(1, "second").pixelSize(2, 2, 2, "µm").origin(1, 1, 1);
		assertEquals("first", built.label(0));
		assertNull(built.label(1));
		assertEquals(1, built.pixelWidth);
		assertEquals(0, built.originX);
	}
}
