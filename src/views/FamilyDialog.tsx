export default function FamilyDialog() { return null; }
