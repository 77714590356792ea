/** The contract of layers, the nodes of networks; families of layers are in subpackages. */
package org.distill4j.runtime.layer;
