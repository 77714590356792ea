/** Objectives of the maps of images, with the layers that are trained with them. */
package org.distill4j.examples.map;
