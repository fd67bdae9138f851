// Runs the commands in plain ImageJ 1.x as a macro does, and compares them with the command line, whose results are
// expected in WORK/cli. The argument is the folder WORK; what was found is written to WORK/macro.txt, a line each,
// and the last line is "done" if the macro came to its end.

work = getArgument() + File.separator;
report = work + "macro.txt";
File.saveString("", report);

function tell(ok, what) {
	word = "FAILED";
	if (ok) word = "ok";
	File.append(word + " " + what, report);
}

// Compares the current image with a file, pixel by pixel.
function same(file) {
	title = getTitle();
	open(work + file);
	rename("expected");
	imageCalculator("Difference create 32-bit stack", title, "expected");
	worst = 0;
	for (i = 1; i <= nSlices; i++) {
		if (nSlices > 1) setSlice(i);
		getStatistics(area, mean, min, max);
		worst = maxOf(worst, maxOf(max, -min));
	}
	tell((worst == 0), title + " equals " + file + " (largest difference " + worst + ")");
	close();
	selectImage("expected");
	close();
	selectImage(title);
}

run("Generate Phantom...", "preset=psf");
same("cli" + File.separator + "psf.tif");

run("Blind Deconvolution (SaSD)...", "image=[psf] motif_size=11 lambda=0.1 nonnegative=true max_iterations=60");
tell((getTitle() == "psf-activation"), "the activation is the current image");
same("cli" + File.separator + "psf" + File.separator + "psf-activation.tif");
tell((Overlay.size == 1), "the detections are an overlay");
tell((nResults > 50), "the activations are in the Results table (" + nResults + ")");
tell((indexOf(getMetadata("Info"), "lambda=0.1") >= 0), "the run is in the info");
selectImage("psf-motifs");
same("cli" + File.separator + "psf" + File.separator + "psf-motifs.tif");

run("Sparse Coding with Known Motifs...", "image=[psf] known_motifs=[psf-motifs] nonnegative=true with_tables=false");
tell((startsWith(getTitle(), "psf-activation")), "sparse coding gives an activation");
close("*");

run("Generate Phantom...", "preset=two-motifs");
run("Dictionary Learning (SaS-CDL)...", "image=[two-motifs] motifs=2 motif_size=15 nonnegative=true max_iterations=40 " +
	"with_overlay=true output=[" + work + "learned]");
same("cli" + File.separator + "two-motifs" + File.separator + "two-motifs-activation.tif");
tell((isOpen("two-motifs-overlay")), "there is an overlay in colours");
tell((File.exists(work + "learned" + File.separator + "result.json")), "the files are saved");
close("*");

run("Generate Phantom...", "preset=frames");
run("Blind Deconvolution (SaSD)...", "image=[frames] motif_size=11 nonnegative=true max_iterations=10 stack=separate");
getDimensions(width, height, channels, slices, times);
tell((times == 6 || slices == 6), "each frame is solved by itself");
close("*");

run("Generate Phantom...", "preset=trace");
run("Deconvolve Traces...", "image=[trace] rate=100 motif_size=80 kernel=ar2");
tell((nResults > 5), "spikes are in the Results table (" + nResults + ")");
close("*");

run("Generate Phantom...", "preset=storm-aberrated width=32 height=32 frames=5 output=[" + work + "storm]");
tell((nSlices == 5 && bitDepth() == 16), "a stack of molecules has its frames");
tell((nResults > 10), "its molecules are in the Results table (" + nResults + ")");
tell((File.exists(work + "storm" + File.separator + "storm-aberrated-truth.csv")), "its molecules are saved");
close("*");

run("Generate Phantom...", "preset=storm width=32 height=32 frames=12");
run("Super-Resolution of a Stack...", "image=[storm] magnification=5 with_points output=[" + work + "super]");
same("cli" + File.separator + "storm" + File.separator + "storm-image.tif");
tell((nResults > 30), "the molecules are in the Results table (" + nResults + ")");
tell((File.exists(work + "super" + File.separator + "storm-storm.json")), "the super-resolution is saved");
selectImage("storm-molecules");
tell((Overlay.size > 5 && nSlices == 12), "the molecules are points on their frames");
close("*");

run("Generate Phantom...", "preset=psf width=64 height=64");
run("Explore Lambda...", "image=[psf] motif_size=11 motifs=1 steps=3 nonnegative=true max_iterations=40");
tell((nResults == 3), "the path has three rows");
close("*");

run("Generate Phantom...", "preset=psf width=64 height=64");
run("Deblur...", "image=[psf] kernel_size=5 searches=1 refinements=1 iterations=5");
tell((getTitle() == "psf-deblurred"), "the picture is deblurred");
close("*");

File.saveString("frame,x [nm],y [nm],intensity [photon]\n1,250,350,900\n2,1250,350,100\n3,250,1650,700\n", work +
	"molecules.csv");
run("Render Molecules...", "input=[" + work + "molecules.csv] filter=[intensity > 500] magnification=5");
tell((getTitle() == "molecules-rendered"), "the molecules are drawn");
tell((nResults == 2), "the filtered molecules are in the Results table (" + nResults + ")");
run("Render Molecules...", "kind=histogram");
getStatistics(area, mean, min, max);
tell((abs(mean * getWidth() * getHeight() - 2) < 0.001), "the Results table is drawn");
close("*");

run("Batch Folder...", "input=[" + work + "many] output=[" + work + "batch] motif_size=11 nonnegative=true max_iterations=10");
tell((File.exists(work + "batch" + File.separator + "batch.csv")), "the batch has a list");
tell((nImages == 0), "the batch opens no image");

run("Sparse Deconvolution Help");
File.append("done", report);
