"""What several bundled encoders share: networks exported to ONNX, and torchvision where it is broken."""
