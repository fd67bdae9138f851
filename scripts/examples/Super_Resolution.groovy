// Finds the blinking molecules of a stack (STORM, PALM, PAINT) to a fraction of a pixel, and draws them. Everything is
// saved in a folder: the table of molecules, the image, the point spread function, and how the run ended.
//
// In Fiji's script editor just run it. Headless, from a shell:
//
//   fiji --headless --run Super_Resolution.groovy 'stack_file="stack.tif", folder="results", pixel_size="100"'

#@ File (label = "Stack, as the camera made it") stack_file
#@ File (label = "Folder for results", style = "directory") folder
#@ String (label = "Pixel size of the camera (nm, or auto)", value = "auto") pixel_size
#@ String (label = "Camera", choices = {"estimate", "emccd", "scmos", "ccd"}, value = "estimate") camera
#@ CommandService command
#@output Long molecules

import ij.IJ

// IJ.openVirtual for an uncompressed TIFF that does not fit into the memory.
stack = IJ.openImage(stack_file.path)

// What is not given has its default. The names are the keys that the macro recorder writes.
run = command.run("net.sasd.command.SuperResolution", true, [
	image: stack, pixel_size: pixel_size, camera: camera, output: folder.path, with_table: false]).get()

if (run.isCanceled()) {
	println run.cancelReason
	return
}

molecules = run.getOutput("molecules")
println "${run.getOutput("status")}: ${molecules} molecules"
println "The point spread function is ${run.getOutput("fwhm_x")} nm wide along x, ${run.getOutput("fwhm_y")} along y."

// rendered and psf_image are images of ImageJ; the table of molecules is in the folder.
image = run.getOutput("rendered")
println "The image has ${image.width} x ${image.height} pixels."
