/** Layers that fuse several inputs into one. */
package org.distill4j.runtime.layer.fusion;
