export function ExportPictureDialog() {
  return null;
}
