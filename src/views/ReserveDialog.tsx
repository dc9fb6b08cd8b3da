export default function ReserveDialog() { return null; }
