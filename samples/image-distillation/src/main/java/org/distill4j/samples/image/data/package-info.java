/** Images and their classes: from IDX files, as Fashion-MNIST comes in, or drawn. */
package org.distill4j.samples.image.data;
