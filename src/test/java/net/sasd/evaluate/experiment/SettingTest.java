/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where experiments find their data. */
class SettingTest {

	@TempDir
	Path folder;

	@Test
	void filesAreFoundInTheFolderFirstAndThenRightBelowIt() throws IOException {
		final Path below = Files.createFile(Files.createDirectory(folder.resolve("sub")).resolve("y.f64"));
		final Setting setting = setting(folder);
		assertEquals(below, setting.file("y.f64"));
		final Path here = Files.createFile(folder.resolve("y.f64"));
		assertEquals(here, setting.file("y.f64"));
		assertNull(setting.file("z.f64"));
		assertNull(setting.file("sub"), "a folder is no file");
		assertNull(setting.picture("none.png"));
	}

	@Test
	void withoutADataFolderThereIsNothing() {
		final Setting setting = Setting.simulated(true, 1, Workers.serial());
		assertNull(setting.file("y.f64"));
		assertNull(setting.picture("y.png"));
	}

	@Test
	void picturesAreReadByWhoeverCan() throws IOException {
		final Path file = Files.createFile(folder.resolve("a.png"));
		final List<Path> asked = new ArrayList<>();
		final Picture picture = new Picture(1, 2, new float[] { 3, 4 });
		final Setting setting = new Setting(true, 1, Workers.serial(), folder, path -> {
			asked.add(path);
			return picture;
		}, line -> {});
		assertEquals(picture, setting.picture("a.png"));
		assertEquals(Collections.singletonList(file), asked);
		assertThrows(IllegalArgumentException.class, () -> setting(folder).picture("a.png"));
		assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new float[3]));
	}

	@Test
	void aLineOfTheLogIsFormattedWithAPoint() {
		final List<String> lines = new ArrayList<>();
		new Setting(true, 1, Workers.serial(), null, Pictures.NONE, lines::add).log("%d of %.2f", 1, 2.5);
		assertEquals(Collections.singletonList("1 of 2.50"), lines);
	}

	private static Setting setting(final Path data) {
		return new Setting(true, 1, Workers.serial(), data, Pictures.NONE, line -> {});
	}
}
